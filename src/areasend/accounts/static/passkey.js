// Asks the device for a passkey, or to make one, and sends its answer with the form.
const field = document.getElementById("passkey-answer");
const problem = document.getElementById("passkey-problem");
const making = field.dataset.deed === "create";

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (one) => one.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const ids = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));

function asked() {
  const key = JSON.parse(field.dataset.asked).publicKey;
  key.challenge = bytes(key.challenge);
  if (key.user) key.user.id = bytes(key.user.id);
  if (making) key.excludeCredentials = ids(key.excludeCredentials);
  else key.allowCredentials = ids(key.allowCredentials);
  return key;
}

function answer(made) {
  const { clientDataJSON, attestationObject, authenticatorData, signature, userHandle } = made.response;
  const response = { clientDataJSON, attestationObject, authenticatorData, signature, userHandle };
  for (const [name, value] of Object.entries(response)) {
    if (value) response[name] = text(value);
    else delete response[name];
  }
  return { id: made.id, rawId: text(made.rawId), type: made.type, response, clientExtensionResults: {} };
}

function says(words) {
  document.getElementById("passkey-said").textContent = words;
  problem.hidden = false;
  if (!document.title.startsWith("Error: ")) document.title = `Error: ${document.title}`;
  problem.focus();
}

function why(error) {
  if (error.name === "InvalidStateError") return "This device holds a passkey of yours already.";
  if (error.name === "NotAllowedError") return "Your device gave no passkey. Try again.";
  return "This device or browser cannot use passkeys here.";
}

field.form.addEventListener("submit", async (event) => {
  event.preventDefault();
  problem.hidden = true;
  try {
    const options = { publicKey: asked() };
    const made = await (making ? navigator.credentials.create(options) : navigator.credentials.get(options));
    field.value = JSON.stringify(answer(made));
    HTMLFormElement.prototype.submit.call(field.form);
  } catch (error) {
    says(why(error));
  }
});
