"""The administrator's pages."""

from django.urls import path

from areasend.accounts.settings import area, partners, people, roles, upkeep

app_name = "settings"
urlpatterns = [
    path("", area.home, name="home"),
    path("area/<str:field>", area.change, name="area"),
    path("partners/", partners.partners, name="partners"),
    path("partners/add", partners.add, name="partner-add"),
    path("partners/<int:pk>/", partners.partner, name="partner"),
    path("partners/<int:pk>/change", partners.change, name="partner-change"),
    path("partners/<int:pk>/end", partners.end, name="partner-end"),
    path("people/", people.people, name="people"),
    path("people/invite", people.invite, name="invite"),
    path("people/<int:pk>/", people.person, name="person"),
    path("people/<int:pk>/change/<str:field>", people.change, name="person-change"),
    path("people/<int:pk>/link", people.link, name="link"),
    path("people/<int:pk>/unlock", people.let_try_again, name="unlock"),
    path("people/<int:pk>/reset", people.reset, name="reset"),
    path("people/<int:pk>/switch", people.switch, name="switch"),
    path("people/<int:pk>/roles/begin", roles.begin, name="role-begin"),
    path("people/<int:pk>/roles/<int:held>/end", roles.end, name="role-end"),
    path("upkeep/", upkeep.state, name="upkeep"),
    path("upkeep/back-up", upkeep.back_up, name="back-up"),
]
