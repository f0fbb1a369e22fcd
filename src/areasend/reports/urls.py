"""Papers."""

from django.urls import path

from areasend.reports import views

app_name = "reports"
urlpatterns = [
    path("desk/papers/", views.papers, name="list"),
    path("desk/papers/<slug:kind>/draft", views.paper_draft, name="draft"),
    path("desk/papers/<slug:kind>/draft.<slug:form>", views.paper_file, name="draft-file"),
    path("reports/", views.public_list, name="public-list"),
]
