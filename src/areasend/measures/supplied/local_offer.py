"""The Local Offer's web site and directory, by month."""

from areasend.measures.catalogue import declare
from areasend.measures.supplied.shape import supplied

NOTE = "A month only partly counted is in the sum as it stands; its note says so, and it is compared with nothing."

declare(
    supplied(
        "local-offer-hits",
        "Local Offer page views",
        "flow",
        "page views",
        f"Pages of the Local Offer viewed in the month. {NOTE}",
        better="neither",
    ),
    supplied("local-offer-sessions", "Local Offer visits", "flow", "visits", f"Visits in the month. {NOTE}"),
    supplied(
        "directory-services",
        "Services in the directory",
        "stock",
        "services",
        "Services that the directory listed at the end of the month.",
    ),
)
