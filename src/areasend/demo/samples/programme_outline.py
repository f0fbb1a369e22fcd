"""What Wealdmere's programme is made of: nine weaknesses, five workstreams, ninety actions by title."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Stream:
    """One workstream: its letter, title, who leads it, and its leads by role."""

    letter: str
    title: str
    led_by: str
    council_lead: str
    health_lead: str


STREAMS = (
    Stream(
        "A", "parent engagement and co-production", "Council", "Head of SEND Service", "Designated Clinical Officer"
    ),
    Stream(
        "B",
        "inclusive practice and the outcomes, progress and attainment of children and young people",
        "Council",
        "Head of Inclusion",
        "Head of Public Health Nursing",
    ),
    Stream(
        "C",
        "quality of education, health and care plans",
        "Council",
        "County Manager, Plans",
        "Designated Clinical Officer",
    ),
    Stream(
        "D",
        "joint commissioning and governance",
        "Council & health",
        "Strategic Commissioner",
        "Director of Children's Commissioning",
    ),
    Stream("E", "service provision", "Health", "Head of SEND Service", "Head of Therapies"),
)

WEAKNESSES = {
    1: ("A", "Parents do not trust that their children's needs will be seen and met"),
    2: ("B", "Schools and settings include children unevenly"),
    3: ("A", "Parents and carers have too small a part in designing services"),
    4: ("D", "Gaps where education, health and care do not commission together"),
    5: ("B", "Children with SEND reach less than they could at school"),
    6: ("C", "Plans are late and of uneven quality"),
    7: ("D", "Nobody is held to account across council and health"),
    8: ("E", "Children wait too long for therapies and assessments"),
    9: ("E", "Families of young children must tell their story again and again"),
}

TITLES = {
    1: ("Ask parents in every district how far they trust us", "Write to all families about the new leadership",
        "New front page of the Local Offer with questions that guide", "Assessment requests on line",
        "Council directory joined to the Local Offer", "Family Engagement Manager in post",
        "Local Offer officer and apprentice in post", "Open evening with WPCF each month",
        "Year plan for the Local Offer"),
    2: ("Inclusion statement agreed with schools", "Core standards for mainstream looked at again",
        "Schools that help schools: proposal", "Clusters of peers for inclusion", "Inclusion leaders recognised",
        "Module on inclusion in leaders' qualifications", "Framework of inclusion", "Talks with every phase of school",
        "Early years associations met", "Part-time timetables checked with families",
        "Inclusion strategy beside the SEND strategy"),
    3: ("Charter of co-production signed", "Way of working agreed by council, NHS Wealdmere and WPCF",
        "WPCF on the board and in every delivery group", "You said, we did each quarter",
        "Profiles that young people write themselves", "Survey made with young people",
        "Youth Participation Manager: role made", "On-line event with training given by young people",
        "Draft SEND strategy written with parents", "Consultation on the draft strategy"),
    4: ("Joint commissioning framework", "Health needs assessment brought up to date",
        "Panel for joint resources on trial", "Independent special places on trial", "Speech therapy triage on trial",
        "Neurodevelopmental pathway on trial", "One set of outcomes for all children", "What we will commission next",
        "A nurse for every special school", "Equipment and wheelchairs: one pathway"),
    5: ("Scorecard and dataset of inclusion", "Attainment of pupils at SEN support looked into",
        "Tools to see small steps of progress", "What works by type of need: guidance",
        "Support at transition reviewed", "Visits where exclusions are high", "After 16: where young people go",
        "Learning to behave: second phase", "Looked-after children with plans: virtual school"),
    6: ("New template for plans", "The Department's advice on the template", "Everyone trained on the template",
        "Quality framework and audit tool", "Twenty plans audited together each month",
        "Experienced writers of plans recruited", "Drafts over 20 weeks cleared", "Psychology capacity bought in",
        "Waiting list for psychology to plan", "Health advice in six weeks", "Social care advice in six weeks",
        "Annual reviews: recovery plan", "Casework data made sound", "Team trained twice a week",
        "Decision letters rewritten with parents", "Phase transfers on time"),
    7: ("Programme structure begun anew", "Terms of reference for board and groups", "Joint governance with health",
        "Risks looked at each month", "Dashboard of the programme", "How partners escalate",
        "Clinical lead roles agreed", "Briefings for councillors", "Returns to the departments each quarter"),
    8: ("Neurodevelopmental pathway drawn again", "Handbook and helpline while waiting",
        "Checks on the most vulnerable by one set of criteria", "Speech and language: one model",
        "Speech and language: one triage", "Mental health tier 2 waits", "Occupational therapy backlog",
        "Wheelchair waits", "Clinics recovered after redeployment", "Clinical lead for autism"),
    9: ("Tell it once: records shared in early years", "Survey of early years and health visiting staff",
        "Two-year review done together", "Outcome measures in therapies", "Clinical officer reports to the board",
        "Children who are paused again and again"),
}  # fmt: skip
