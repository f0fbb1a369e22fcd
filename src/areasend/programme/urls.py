"""The programme."""

from django.urls import path

from areasend.programme import views
from areasend.programme.round import views as round_views

app_name = "programme"
urlpatterns = [
    path("desk/programme/", views.board, name="board"),
    path("desk/programme/slipped", views.slipped, name="slipped"),
    path("desk/programme/governance", views.governance, name="governance"),
    path("desk/programme/round/", round_views.latest, name="round"),
    path("desk/programme/round/open", round_views.begin, name="round-open"),
    path("desk/programme/round/<slug:month>/", round_views.month, name="round-month"),
    path("desk/programme/round/<slug:month>/close", round_views.close, name="round-close"),
    path("desk/programme/round/<slug:month>/<str:letter>/", round_views.update, name="update"),
    path("desk/programme/round/<slug:month>/<str:letter>/write", round_views.write, name="update-write"),
    path("desk/programme/round/<slug:month>/<str:letter>/chase", round_views.remind, name="update-chase"),
    path("desk/programme/round/<slug:month>/<str:letter>/send-back", round_views.give_back, name="update-send-back"),
    path("desk/programme/round/<slug:month>/<str:letter>/correct", round_views.amend, name="update-correct"),
    path("desk/programme/weaknesses/<int:number>/", views.weakness, name="weakness"),
    path("desk/programme/impact/<slug:kind>/<int:pk>", views.judge_impact, name="judge-impact"),
    path("desk/programme/lights/<slug:kind>/<int:pk>", views.judge, name="judge"),
]
