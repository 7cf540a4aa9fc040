// Asks through the gateway with both clients, plain and streaming: ask.mjs PORT ACCOUNT, with the gateway's
// configuration on standard input. Prints a line for each: what was asked, then the text or the status.
import { readFileSync } from "node:fs";
import OpenAI from "openai";
import Anthropic from "@anthropic-ai/sdk";

const [port, account] = process.argv.slice(2);
const configuration = JSON.parse(readFileSync(0, "utf8"));
const headers = (provider) => ({
  "x-portkey-config": JSON.stringify({ ...configuration, provider }),
  "x-portkey-metadata": JSON.stringify({ account }),
});
const base = { apiKey: "none", maxRetries: 0 };
const openai = new OpenAI({
  ...base,
  baseURL: `http://127.0.0.1:${port}/v1`,
  defaultHeaders: headers("openai"),
});
const anthropic = new Anthropic({
  ...base,
  baseURL: `http://127.0.0.1:${port}`,
  defaultHeaders: headers("anthropic"),
});
const messages = [{ role: "user", content: "a poem, please" }];

async function told(name, ask) {
  try {
    console.log(name, await ask());
  } catch (failure) {
    console.log(name, failure.status ?? failure.message);
  }
}

await told("openai", async () => {
  const answer = await openai.chat.completions.create({ model: "m", messages });
  return answer.choices[0].message.content;
});
await told("openai-stream", async () => {
  let text = "";
  const stream = await openai.chat.completions.create({ model: "m", messages, stream: true });
  for await (const part of stream) text += part.choices[0]?.delta?.content ?? "";
  return text;
});
await told("anthropic", async () => {
  const answer = await anthropic.messages.create({ model: "m", max_tokens: 9, messages });
  return answer.content[0].text;
});
await told("anthropic-stream", async () => {
  let text = "";
  const stream = anthropic.messages.stream({ model: "m", max_tokens: 9, messages });
  for await (const event of stream) text += event.delta?.text ?? "";
  return text;
});
