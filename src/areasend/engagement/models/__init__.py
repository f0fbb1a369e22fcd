"""What the programme did with families, young people and partners, and what was sent to them."""

from areasend.engagement.models.activities import Activity
from areasend.engagement.models.attendees import Attendee
from areasend.engagement.models.consultations import Consultation, YouSaid
from areasend.engagement.models.promises import Agreement, Pledge
from areasend.engagement.models.sent import Delivery, MailOut
from areasend.engagement.models.survey import SurveyResponse

__all__ = [
    "Activity",
    "Agreement",
    "Attendee",
    "Consultation",
    "Delivery",
    "MailOut",
    "Pledge",
    "SurveyResponse",
    "YouSaid",
]
