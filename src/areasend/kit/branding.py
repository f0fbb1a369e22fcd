"""The area's own colour, as the only style that is not built beforehand."""

from django.http import HttpResponse

from areasend.kit import access
from areasend.kit.area import area_names
from areasend.kit.requests import Request


@access.public
def style(request: Request) -> HttpResponse:
    """The colour of header, current tab and footer rule. Its address changes with the colour."""
    response = HttpResponse(f":root {{ --brand: {area_names().brand_colour}; }}\n", content_type="text/css")
    response["Cache-Control"] = "public, max-age=86400"
    return response
