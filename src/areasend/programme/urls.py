"""The programme."""

from django.urls import path

from areasend.programme import views

app_name = "programme"
urlpatterns = [
    path("desk/programme/", views.board, name="board"),
    path("desk/programme/slipped", views.slipped, name="slipped"),
    path("desk/programme/governance", views.governance, name="governance"),
    path("desk/programme/lights/<slug:kind>/<int:pk>", views.judge, name="judge"),
]
