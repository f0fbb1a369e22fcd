"""The budget."""

from django.urls import path

from areasend.budget import views

app_name = "budget"
urlpatterns = [
    path("desk/programme/budget/", views.budget, name="budget"),
    path("desk/programme/budget/<int:pk>/explain", views.explain_variance, name="explain"),
]
