"""Addresses below a row's own, in the space of the registers."""

from django.urls import path

from areasend.kit.attachments import views

paths = [
    path("<slug:key>/<int:pk>/remarks/add", views.remark_add, name="remark-add"),
    path("<slug:key>/<int:pk>/remarks/<int:number>/withdraw", views.remark_withdraw, name="remark-withdraw"),
    path("<slug:key>/<int:pk>/files/add", views.file_add, name="file-add"),
    path("<slug:key>/<int:pk>/files/<int:number>", views.file, name="file"),
    path("<slug:key>/<int:pk>/files/<int:number>/withdraw", views.file_withdraw, name="file-withdraw"),
]
