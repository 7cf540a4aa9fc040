// The service's API, asked with the token that this tab holds. The token is in the tab's own
// memory, is sent in no address and in no form, and goes when the tab is closed.
const key = "stillwatch-token";
const patience = 60_000;

/** What went wrong, as a sentence and what to do next. */
export class Failure extends Error {
  constructor(status, sentence, next) {
    super(sentence);
    this.status = status;
    this.next = next;
  }
}

export const signedIn = () => sessionStorage.getItem(key) !== null;
export const signIn = (token) => sessionStorage.setItem(key, token);
export const signOut = () => sessionStorage.removeItem(key);

const failures = {
  401: [
    "The service does not know this token.",
    "Sign in with another one; an administrator makes them.",
  ],
  403: [
    "The token's role may not do this.",
    "It needs the role analyst, or admin where the service is changed.",
  ],
  404: ["There is no such thing.", "It may have been let go since; see the list of campaigns."],
  429: ["The service is busy.", "Try again in a few seconds."],
};

const failure = async (response, changing) => {
  let told = "";
  try {
    told = (await response.json()).error ?? "";
  } catch {
    // An answer that is no JSON says nothing that its status does not.
  }
  const { status } = response;
  if (status === 400 || status === 409 || status === 413) {
    return new Failure(status, `Refused: ${told}.`, "Nothing was changed.");
  }
  if (status === 404 && told) {
    return new Failure(status, `Not found: ${told}.`, failures[404][1]);
  }
  if (failures[status]) {
    return new Failure(status, ...failures[status]);
  }
  const next = changing
    ? "The change may have been taken all the same: see the list before you try again."
    : "Try again; /healthz says how the service is.";
  return new Failure(status, `The service cannot do this now (${told || status}).`, next);
};

const ask = async (method, path, body) => {
  let response;
  try {
    response = await fetch(`v1/${path}`, {
      method,
      headers: { Authorization: `Bearer ${sessionStorage.getItem(key) ?? ""}` },
      body: body && JSON.stringify(body),
      cache: "no-store",
      credentials: "omit",
      redirect: "error",
      signal: AbortSignal.timeout(patience),
    });
  } catch {
    throw new Failure(0, "The service does not answer.", "See that it runs, then look again.");
  }
  if (!response.ok) {
    throw await failure(response, method !== "GET");
  }
  return response.json();
};

export const get = (path) => ask("GET", path);
export const post = (path, body) => ask("POST", path, body);

/** A name, which may hold anything, as one part of an address: of its path or of its query. */
export const part = (name) => encodeURIComponent(name.toWellFormed());
