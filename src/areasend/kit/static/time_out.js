// Warns two minutes before someone is signed out, and sends what they typed to be kept when they are.
const dialog = document.getElementById("time-out");
const tabs = new BroadcastChannel("areasend");
const idle = Number(dialog.dataset.seconds) * 1000;
const warning = Number(dialog.dataset.warning) * 1000;
let until = Date.now() + idle;

const clock = (time) => new Date(time).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });

function stay() {
  until = Date.now() + idle;
  if (dialog.open) dialog.close();
}

async function ask() {
  if (!dialog.open && until - Date.now() > warning) return;
  const answer = await fetch(dialog.dataset.stay, { redirect: "manual" });
  if (!answer.ok) return leave();
  stay();
  tabs.postMessage("here");
}

function leave() {
  const form = document.querySelector("main form[method=post]") || document.querySelector("form[action*='sign-out']");
  form.action = dialog.dataset.leave;
  form.enctype = "application/x-www-form-urlencoded";
  HTMLFormElement.prototype.submit.call(form);
}

function look() {
  const left = until - Date.now();
  if (left <= 0) return leave();
  if (left <= warning && !dialog.open) {
    dialog.querySelector("[data-at]").textContent = clock(until);
    dialog.showModal();
  }
  setTimeout(look, Math.min(1000, left));
}

tabs.onmessage = stay;
tabs.postMessage("here");
dialog.querySelector("[data-stay]").addEventListener("click", ask);
dialog.addEventListener("cancel", (event) => { event.preventDefault(); ask(); });
look();
