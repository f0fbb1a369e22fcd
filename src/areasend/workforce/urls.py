"""The workforce."""

from django.urls import path

from areasend.workforce import views

app_name = "workforce"
urlpatterns = [path("desk/programme/training/", views.training, name="training")]
