"""Signing in and out."""

from django.urls import path

from areasend.accounts import views

app_name = "accounts"
urlpatterns = [
    path("sign-in", views.sign_in, name="sign-in"),
    path("sign-out", views.sign_out, name="sign-out"),
    path("invited/<slug:number>/<slug:token>", views.invited, name="invited"),
    path("still-here", views.still_here, name="still-here"),
    path("timed-out", views.timed_out, name="timed-out"),
    path("be", views.be_someone_else, name="be"),
]
