"""Complaints."""

from django.urls import path

from areasend.complaints import views

app_name = "complaints"
urlpatterns = [path("desk/programme/complaints/", views.complaints, name="page")]
