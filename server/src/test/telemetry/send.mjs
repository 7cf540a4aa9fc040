// Sends spans in protobuf and log records in JSON with OpenTelemetry's own exporters.
import { diag, DiagLogLevel } from "@opentelemetry/api";
import { OTLPLogExporter } from "@opentelemetry/exporter-logs-otlp-http";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-proto";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BatchLogRecordProcessor, LoggerProvider } from "@opentelemetry/sdk-logs";
import { BasicTracerProvider, BatchSpanProcessor } from "@opentelemetry/sdk-trace-base";

const [port, token] = process.argv.slice(2);
const address = `http://127.0.0.1:${port}/v1/`;
const headers = { Authorization: `Bearer ${token}` };
// An exporter that is answered in a way it does not understand says so here.
const tell = (line) => console.error(line);
diag.setLogger({ error: tell, warn: tell, info() {}, debug() {}, verbose() {} }, DiagLogLevel.WARN);

const asked = (what) => [
  { role: "user", parts: [{ type: "text", content: `prove that ${what}` }] },
];
const answered = (what) => [
  {
    role: "assistant",
    parts: [
      { type: "reasoning", content: `we try ${what}` },
      { type: "text", content: `thus ${what}` },
    ],
  },
];

const tracers = new BasicTracerProvider({
  spanProcessors: [
    new BatchSpanProcessor(new OTLPTraceExporter({ url: `${address}traces`, headers })),
  ],
});
for (let place = 0; place < 100; place++) {
  tracers
    .getTracer("test")
    .startSpan("chat a-model", {
      attributes: {
        "enduser.id": "acct-spans",
        "gen_ai.operation.name": "chat",
        "gen_ai.request.model": "a-model",
        "gen_ai.input.messages": JSON.stringify(asked(`span ${place}`)),
        "gen_ai.output.messages": JSON.stringify(answered(`span ${place}`)),
      },
    })
    .end();
}
await tracers.shutdown();

const loggers = new LoggerProvider({
  resource: resourceFromAttributes({ "enduser.id": "acct-records" }),
  processors: [
    new BatchLogRecordProcessor({ exporter: new OTLPLogExporter({ url: `${address}logs`, headers }) }),
  ],
});
for (let place = 0; place < 10; place++) {
  loggers.getLogger("test").emit({
    eventName: "gen_ai.client.inference.operation.details",
    attributes: {
      "gen_ai.response.id": `answer-${place}`,
      "gen_ai.operation.name": "chat",
      "gen_ai.input.messages": asked(`record ${place}`),
      "gen_ai.output.messages": answered(`record ${place}`),
    },
  });
}
await loggers.shutdown();
console.log("sent");
