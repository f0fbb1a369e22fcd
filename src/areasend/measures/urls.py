"""Figures."""

from django.urls import path

from areasend.measures import views

app_name = "measures"
urlpatterns = [
    path("desk/figures/", views.measures, name="list"),
    path("desk/figures/<slug:key>/", views.measure, name="measure"),
    path("desk/figures/<slug:key>/records", views.records_page, name="records"),
    path("desk/figures/<slug:key>/series.csv", views.series_csv, name="series"),
]
