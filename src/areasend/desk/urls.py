"""Front page, home, and the pages in the footer."""

from django.urls import path

from areasend.desk import views

app_name = "desk"
urlpatterns = [
    path("", views.front, name="front"),
    path("desk/", views.home, name="home"),
    path("desk/my-actions", views.my_actions_page, name="my-actions"),
    path("desk/moved", views.moved, name="moved"),
    path("desk/findings/", views.findings, name="findings"),
    path("desk/findings/<slug:identity>/settle", views.settle_finding, name="settle"),
    path("help", views.help_page, name="help"),
    path("accessibility", views.accessibility, name="accessibility"),
    path("privacy", views.privacy, name="privacy"),
]
