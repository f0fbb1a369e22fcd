// The page of a job keeps itself up to date. It does not count as someone being there.
const PAUSE = 2000;

async function look() {
  const box = document.getElementById("job");
  if (box.dataset.ended === "yes") return;
  const answer = await fetch(location.href, { headers: { "Areasend-Unattended": "1" }, redirect: "manual" });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const now = page.getElementById("job");
  if (box.innerHTML !== now.innerHTML && !box.contains(document.activeElement)) box.replaceWith(now);
  setTimeout(look, PAUSE);
}

setTimeout(look, PAUSE);
