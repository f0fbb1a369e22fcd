#!/bin/sh
# Sees to it that there is a Chromium for the browser tests: as root it is installed, else asked for.
packages="chromium fonts-liberation"
command -v chromium >/dev/null && exit 0
if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    echo "Installing Chromium for the browser tests" >&2
    export DEBIAN_FRONTEND=noninteractive
    # shellcheck disable=SC2086
    apt-get update -qq && apt-get install -y -qq $packages >/dev/null && exit 0
fi
echo "The browser tests need Chromium. No test was run. Please:  sudo apt install $packages" >&2
exit 1
