"""Papers: drafts, papers in hand, published ones."""

from django.urls import path

from areasend.reports.views import approval, drafts, in_hand, published

app_name = "reports"
urlpatterns = [
    path("desk/papers/", drafts.papers, name="list"),
    path("desk/papers/<slug:kind>/draft", drafts.paper_draft, name="draft"),
    path("desk/papers/<slug:kind>/draft.<slug:form>", drafts.paper_file, name="draft-file"),
    path("desk/papers/<slug:kind>/start", drafts.start, name="start"),
    path("desk/papers/<int:pk>/", in_hand.paper, name="paper"),
    path("desk/papers/<int:pk>/preview", in_hand.preview, name="preview"),
    path("desk/papers/<int:pk>/preview.<slug:form>", in_hand.preview_file, name="preview-file"),
    path("desk/papers/<int:pk>/head", in_hand.head, name="head"),
    path("desk/papers/<int:pk>/sections/new", in_hand.new_section, name="new-section"),
    path("desk/papers/<int:pk>/sections/<int:section_pk>", in_hand.section, name="section"),
    path("desk/papers/<int:pk>/sections/<int:section_pk>/take-out", in_hand.drop_section, name="drop-section"),
    path("desk/papers/<int:pk>/comments/new", in_hand.new_comment, name="comment"),
    path("desk/papers/<int:pk>/comments/<int:comment_pk>/done", in_hand.comment_done, name="comment-done"),
    path("desk/papers/<int:pk>/send", approval.send, name="send"),
    path("desk/papers/<int:pk>/decision", approval.decision, name="decision"),
    path("desk/papers/<int:pk>/publish", approval.publish_paper, name="publish"),
    path("reports/", published.public_list, name="public-list"),
    path("reports/<slug:slug>", published.published, name="published"),
    path("reports/<slug:slug>/figures/<int:number>", published.published_figure, name="figure"),
    path("reports/<slug:slug>/correct", approval.correction, name="correct"),
    path("reports/<slug:slug>.<slug:form>", published.published_file, name="published-file"),
]
