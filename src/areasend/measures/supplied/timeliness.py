"""Education, health and care plans by month, as casework supplied them before cases are kept here."""

from areasend.measures.catalogue import declare
from areasend.measures.supplied.shape import supplied, supplied_ratio

MADE_ELSEWHERE = "Plans first made by another authority."

declare(
    supplied(
        "ehc-requests-supplied",
        "Requests for an assessment, as supplied",
        "flow",
        "requests",
        "Requests for an education, health and care needs assessment that came in during the month.",
        published="ehc-requests",
    ),
    supplied_ratio(
        "ehc-plans-20-weeks-supplied",
        "Plans issued within 20 weeks, as supplied",
        "Plans issued in the month within 20 weeks of the request.",
        "All plans issued in the month, exceptions included.",
        leaves_out=MADE_ELSEWHERE,
        published="ehc-plans-20-weeks",
    ),
    supplied_ratio(
        "ehc-plans-20-weeks-excluding-supplied",
        "Plans issued within 20 weeks, without exceptions, as supplied",
        "Plans issued in the month within 20 weeks of the request, without those that the law excepts.",
        "Plans issued in the month, without those that the law excepts.",
        leaves_out=f"{MADE_ELSEWHERE} Plans with an exception, above and below the line.",
        published="ehc-plans-20-weeks-excluding",
    ),
)
