"""The measures of engagement. Contacts, attendances, unique people and mail-outs are four numbers."""

from areasend.engagement.models import Activity, Delivery, MailOut, SurveyResponse
from areasend.measures.catalogue import declare
from areasend.measures.measure import Definition, Measure

BY = {"audience": "audience", "district": "district", "kind": "kind"}

declare(
    Measure(
        key="engagement-activities",
        title="Engagement activities held",
        kind="flow",
        unit="activities",
        subject="engagement",
        register="activities",
        rows=lambda on: Activity.objects.all(),
        happened="held_on",
        dimensions=BY,
        better="neither",
        definition=Definition(
            counts="Activities of the engagement register, on the day they were held.",
            leaves_out="Activities only planned, or cancelled. Letters and handbooks: they are mail-outs.",
            source="Engagement register",
        ),
    ),
    Measure(
        key="engagement-attendances",
        title="Attendances at engagement activities",
        kind="flow",
        unit="attendances",
        subject="engagement",
        register="activities",
        rows=lambda on: Activity.objects.all(),
        happened="held_on",
        amount="attendances",
        dimensions=BY,
        better="neither",
        definition=Definition(
            counts="People who took part in each activity, added up: seats, not different people. "
            "Someone who came twice is counted twice.",
            leaves_out="Staff. People who were sent a letter.",
            source="Engagement register",
        ),
    ),
)

declare(
    Measure(
        key="mailout-recipients",
        title="Letters and e-mails sent",
        kind="flow",
        unit="sent",
        subject="engagement",
        register="mailouts",
        rows=lambda on: MailOut.objects.all(),
        happened="sent_on",
        amount="sent",
        dimensions={"cohort": "cohort", "district": "district"},
        definition=Definition(
            counts="Letters and e-mails sent, added up over the batches sent in the period. A batch counts once, "
            "however often it is listed.",
            leaves_out="Nothing for those that came back: the register gives them apart. No one is counted as "
            "having taken part because they were sent a letter.",
            source="Register of mail-outs",
        ),
    ),
    Measure(
        key="handbooks-delivered",
        title="Handbooks delivered, less those that came back",
        kind="flow",
        unit="copies",
        subject="engagement",
        register="deliveries",
        rows=lambda on: Delivery.objects.moved(),
        happened="delivered_on",
        amount="copies",
        dimensions={"to_whom": "to_whom", "provider": "provider"},
        definition=Definition(
            counts="Copies delivered in the period, less copies that came back in it.",
            leaves_out="Copies printed and still in store, or only ordered.",
            source="Register of deliveries",
        ),
    ),
    Measure(
        key="survey-responses",
        title="Responses to the survey of staff",
        kind="flow",
        unit="responses",
        subject="workforce",
        register="survey-responses",
        rows=lambda on: SurveyResponse.objects.all(),
        happened="submitted_on",
        definition=Definition(
            counts="Respondents who answered at least one question, once each.",
            leaves_out="Trial answers, the same response sent again, and forms sent with nothing answered. It is not "
            "shown by group here: some groups are so small that their answers could be known.",
            source="Register of survey responses",
        ),
    ),
)
