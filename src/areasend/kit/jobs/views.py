"""The page of one job: how far it is, and what came of it."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import render

from areasend.kit import access
from areasend.kit.jobs.models import Job
from areasend.kit.requests import Request


@access.signed_in
def job(request: Request, pk: int) -> HttpResponse:
    """One job, for the person who asked for it and for nobody else."""
    asked = Job.objects.filter(pk=pk, asked_by_id=request.user.pk).first()
    if asked is None:
        raise PermissionDenied
    return render(request, "jobs/job.html", {"job": asked})
