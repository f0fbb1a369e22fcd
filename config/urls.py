"""Every address of the site, an app a line."""

from django.urls import include, path

urlpatterns = [
    path("", include("areasend.desk.urls")),
    path("", include("areasend.accounts.urls")),
    path("desk/settings/", include("areasend.accounts.settings.urls")),
    path("", include("areasend.kit.urls")),
    path("", include("areasend.programme.urls")),
    path("", include("areasend.budget.urls")),
    path("", include("areasend.engagement.urls")),
    path("", include("areasend.complaints.urls")),
    path("", include("areasend.inclusion.urls")),
    path("", include("areasend.workforce.urls")),
    path("", include("areasend.measures.urls")),
    path("", include("areasend.reports.urls")),
]
