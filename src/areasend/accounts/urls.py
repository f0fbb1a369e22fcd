"""Signing in and out, the second factor, and each person's own account."""

from django.urls import path

from areasend.accounts.views import account, provider, second_factor, set_up, sign_in

app_name = "accounts"
urlpatterns = [
    path("sign-in", sign_in.sign_in, name="sign-in"),
    path("sign-in/code", second_factor.code, name="code"),
    path("sign-in/recovery-code", second_factor.recovery_code, name="recovery-code"),
    path("sign-in/passkey", second_factor.passkey, name="passkey"),
    path("sign-in/provider", provider.there, name="provider"),
    path("sign-in/provider/back", provider.back, name="provider-back"),
    path("sign-in/set-up", set_up.which, name="set-up"),
    path("sign-in/set-up/app", set_up.app, name="set-up-app"),
    path("sign-in/set-up/passkey", set_up.passkey, name="set-up-passkey"),
    path("sign-in/recovery-codes", set_up.recovery_codes, name="recovery-codes"),
    path("sign-in/recovery-codes.txt", set_up.recovery_codes_file, name="recovery-codes-file"),
    path("sign-out", sign_in.sign_out, name="sign-out"),
    path("invited/<slug:number>/<slug:token>", sign_in.invited, name="invited"),
    path("still-here", sign_in.still_here, name="still-here"),
    path("timed-out", sign_in.timed_out, name="timed-out"),
    path("be", sign_in.be_someone_else, name="be"),
    path("desk/account/", account.account, name="account"),
    path("desk/account/remove/<slug:kind>/<int:pk>", account.remove, name="remove-factor"),
    path("desk/account/password", account.password, name="password"),
    path("desk/account/recovery-codes", account.new_recovery_codes, name="new-recovery-codes"),
    path("desk/account/sign-out-everywhere", account.sign_out_everywhere, name="sign-out-everywhere"),
]
