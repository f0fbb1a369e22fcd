"""Inclusion."""

from django.urls import path

from areasend.inclusion import views

app_name = "inclusion"
urlpatterns = [path("desk/programme/schools/to-settle/", views.to_settle, name="to-settle")]
