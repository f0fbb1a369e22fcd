"""Educational psychologists' advice: who waits at each month's end, what came in and went out, and the plan."""

from areasend.measures.catalogue import declare
from areasend.measures.supplied.shape import supplied

declare(
    supplied(
        "ep-waiting",
        "Waiting for educational psychology advice",
        "stock",
        "children",
        "Children who waited for an educational psychologist's advice at the end of the month, as the service says.",
        better="lower",
        short="Waiting",
    ),
    supplied(
        "ep-waiting-planned",
        "Planned to be waiting for educational psychology advice",
        "stock",
        "children",
        "Children who are to wait at the end of the month, as the service last planned it. A plan, not a count.",
        better="lower",
        planned=True,
    ),
    supplied(
        "ep-external-planned",
        "Educational psychology advice planned from the external provider",
        "flow",
        "pieces of advice",
        "Advice that the external provider is to give in the month, as the service last planned it.",
        planned=True,
    ),
    supplied(
        "ep-requests",
        "Requests for educational psychology advice",
        "flow",
        "requests",
        "Requests for advice that came in during the month, as the service says.",
    ),
    supplied(
        "ep-done-in-house",
        "Educational psychology advice given in house",
        "flow",
        "pieces of advice",
        "Advice that the council's own psychologists gave in the month.",
    ),
    supplied(
        "ep-done-external",
        "Educational psychology advice given by the external provider",
        "flow",
        "pieces of advice",
        "Advice that the commissioned provider gave in the month. Months before it began have none.",
    ),
    supplied(
        "ep-withdrawn",
        "Requests for educational psychology advice withdrawn",
        "flow",
        "requests",
        "Requests withdrawn before advice was given.",
    ),
)
