"""Registers and imports."""

from django.urls import include, path

from areasend.kit import branding
from areasend.kit.attachments.urls import paths as attachment_paths
from areasend.kit.importing import views as imports
from areasend.kit.jobs import views as jobs
from areasend.kit.registers import views as registers
from areasend.kit.registers.one_thing import views as one_thing

register_urls = (
    [
        path("", registers.home, name="home"),
        path("<slug:key>/", registers.rows, name="rows"),
        path("<slug:key>/add", registers.add, name="add"),
        path("<slug:key>/template", registers.template, name="template"),
        path("<slug:key>/export.<slug:kind>", registers.export, name="export"),
        path("<slug:key>/<int:pk>", registers.row, name="row"),
        path("<slug:key>/<int:pk>/edit", registers.edit, name="edit"),
        path("<slug:key>/<int:pk>/withdraw", registers.withdraw, name="withdraw"),
        *attachment_paths,
        path("<slug:key>/<int:pk>/same-as", one_thing.same_as, name="same-as"),
        path("<slug:key>/<int:pk>/same-as/<int:other>", one_thing.compare, name="compare"),
        path("<slug:key>/<int:pk>/part", one_thing.part, name="part"),
    ],
    "registers",
)
import_urls = (
    [
        path("", imports.runs, name="list"),
        path("new", imports.new, name="new"),
        path("samples/<str:name>", imports.sample, name="sample"),
        path("<int:pk>", imports.run, name="run"),
        path("<int:pk>/refused.csv", imports.refused, name="refused"),
        path("<int:pk>/bring-in", imports.bring_in, name="bring-in"),
        path("<int:pk>/undo", imports.undo, name="undo"),
    ],
    "imports",
)
job_urls = ([path("<int:pk>", jobs.job, name="job")], "jobs")

urlpatterns = [
    path("brand.css", branding.style, name="brand"),
    path("desk/programme/registers/", include(register_urls)),
    path("desk/data/imports/", include(import_urls)),
    path("desk/jobs/", include(job_urls)),
]
