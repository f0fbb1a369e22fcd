"""Engagement."""

from django.urls import path

from areasend.engagement import views

app_name = "engagement"
urlpatterns = [
    path("desk/programme/engagement/", views.engagement, name="engagement"),
    path("you-said", views.you_said, name="you-said"),
]
