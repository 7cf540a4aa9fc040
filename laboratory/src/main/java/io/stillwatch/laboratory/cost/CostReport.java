package io.stillwatch.laboratory.cost;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was measured, for another program. Immutable.
 *
 * @param threads how many threads were allowed to work
 * @param scans what each scan cost, in the order in which they ran
 * @param rooms the share of each room in the work of a scan; empty where nobody looked
 * @param database what the database took for the same log, where it was asked
 */
public record CostReport(
    int threads, List<ScanCost> scans, Map<String, Double> rooms, Optional<Effort> database) {

  private static final JsonMapper JSON = new JsonMapper();

  /** As JSON: seconds, bytes, and shares from 0 to 1. */
  public String json() {
    ObjectNode root = root(threads);
    ArrayNode array = root.putArray("scans");
    scans.forEach(scan -> write(scan, array.addObject()));
    if (!rooms.isEmpty()) {
      ObjectNode shares = root.putObject("rooms");
      rooms.forEach(shares::put);
    }
    database.ifPresent(
        effort -> {
          write(effort, root.putObject("duckdb"));
          Effort scan = scans.get(scans.size() - 1).whole();
          root.put("ratio", scan.timesByClock(effort));
          root.put("ratio_of_processors", scan.timesOfProcessors(effort));
        });
    return text(root);
  }

  private static ObjectNode root(int threads) {
    return JSON.createObjectNode().put("schema", "stillwatch/bench/1").put("threads", threads);
  }

  private static String text(ObjectNode root) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  /** The same of the seed case. */
  public static String json(int threads, SeedCost cost) {
    ObjectNode root = root(threads);
    ObjectNode out = root.putObject("seed_case");
    out.put("bytes", cost.bytes());
    out.put("exchanges", cost.exchanges());
    write(cost.read(), out.putObject("read"));
    out.put("making_seconds", cost.makingSeconds());
    write(cost.judge(), out.putObject("judge"));
    write(cost.evaluation(), out.putObject("evaluation"));
    out.put("heap_bytes", cost.heapBytes());
    SeedFound found = cost.found();
    out.put("campaigns", found.campaigns());
    out.put("accused", found.accused());
    out.put("innocent", found.innocent());
    out.put("harvested", cost.harvested());
    out.put("served_before", found.servedBefore());
    return text(root);
  }

  private static void write(ScanCost scan, ObjectNode out) {
    out.put("bytes", scan.bytes());
    out.put("exchanges", scan.exchanges());
    out.put("accounts", scan.accounts());
    write(scan.read(), out.putObject("read"));
    write(scan.judge(), out.putObject("judge"));
    write(scan.evaluation(), out.putObject("evaluation"));
    out.put("held_bytes", scan.heldBytes());
  }

  private static void write(Effort effort, ObjectNode out) {
    out.put("seconds", effort.seconds());
    out.put("processor_seconds", effort.processorSeconds());
  }
}
