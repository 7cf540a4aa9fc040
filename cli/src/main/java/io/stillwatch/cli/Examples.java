package io.stillwatch.cli;

/** What the help of each command begins with: three calls that work. */
final class Examples {
  static final String STILLWATCH =
      "Examples:%n"
          + "  stillwatch demo                  synthetic traffic, scanned, with a report%n"
          + "  stillwatch scan logs/            your own logs; nothing leaves the machine%n"
          + "  stillwatch explain acct-4711     why an account is in a campaign or out%n%n";

  static final String SCAN =
      "Examples:%n"
          + "  stillwatch scan logs/%n"
          + "  stillwatch scan *.jsonl.gz --accounts accounts.jsonl --out findings%n"
          + "  zcat day.jsonl.gz | stillwatch scan - --json --fail-at high%n%n";

  static final String SHOW =
      "Examples:%n"
          + "  stillwatch show%n"
          + "  stillwatch show C-7F2A%n"
          + "  stillwatch show C-7F2A --csv > members.csv%n%n";

  static final String EXPLAIN =
      "Examples:%n"
          + "  stillwatch explain C-7F2A        the reasons, and the innocent readings%n"
          + "  stillwatch explain acct-4711     why this account is in a campaign or out%n"
          + "  stillwatch explain C-7F2A --out findings%n%n";

  static final String DOCTOR =
      "Examples:%n"
          + "  stillwatch doctor logs/%n"
          + "  stillwatch doctor logs/ --lines 0          every line, not a sample%n"
          + "  stillwatch doctor spans.jsonl --format otlp%n%n";

  static final String SIMULATE =
      "Examples:%n"
          + "  stillwatch simulate qwen-june --out traffic%n"
          + "  stillwatch simulate qwen-june --out traffic --seed 7 --scale 0.5%n"
          + "  stillwatch simulate qwen-june --out traffic --evasion dilution=0.5%n%n";

  static final String EVALUATE =
      "Examples:%n"
          + "  stillwatch evaluate seed-1 seed-2 seed-3   with baselines and intervals%n"
          + "  stillwatch evaluate --table --cases every-campaign,traps --seeds 1,2,3%n"
          + "  stillwatch evaluate --adversary --out evasion-cost.html%n%n";

  static final String BENCH =
      "Examples:%n"
          + "  stillwatch bench traffic%n"
          + "  stillwatch bench crowd --make 1000000%n"
          + "  stillwatch bench traffic --rooms --beside duckdb_jdbc.jar --json figures.json%n"
          + "  stillwatch bench crowds --growth%n"
          + "  stillwatch bench traffic --kernels%n%n";

  static final String LOAD =
      "Examples:%n"
          + "  stillwatch load%n"
          + "  stillwatch load --seconds 60%n"
          + "  stillwatch load --asked 1000 --sent 20000%n%n";

  static final String DEMO =
      "Examples:%n"
          + "  stillwatch demo%n"
          + "  stillwatch demo --seed 7%n"
          + "  stillwatch demo --out elsewhere%n%n";

  static final String SERVE =
      "Examples:%n"
          + "  stillwatch serve%n"
          + "  stillwatch serve --data /var/lib/stillwatch --listen 127.0.0.1:9000%n"
          + "  stillwatch serve --config stillwatch.properties --fail-closed%n%n";

  static final String REHEARSE =
      "Examples:%n"
          + "  stillwatch rehearse sure.policy logs/%n"
          + "  stillwatch rehearse sure.policy logs/ --agree-after 8h   people take their time%n"
          + "  stillwatch rehearse sure.policy logs/ --json%n%n";

  static final String DECIDE =
      "Examples:%n"
          + "  stillwatch decide C-7F2A throttle --because 'harvest' --until 7d%n"
          + "  stillwatch decide acct-4711 allow --because 'an appeal' --until 7d%n"
          + "  stillwatch decide C-7F2A refuse --because 'harvest' --until 7d \\%n"
          + "      --service http://127.0.0.1:8480 --token-file analyst.token%n%n";

  static final String DECISIONS =
      "Examples:%n"
          + "  stillwatch decisions%n"
          + "  stillwatch decisions approve D-4F0C --because 'I looked at it too'%n"
          + "  stillwatch decisions --service http://127.0.0.1:8480 --token-file analyst.token%n%n";

  static final String BACKUP =
      "Examples:%n"
          + "  stillwatch backup monday.zip%n"
          + "  stillwatch backup monday.zip --data /var/lib/stillwatch%n"
          + "  stillwatch backup /mnt/elsewhere/$(date +%%F).zip%n%n";

  static final String RESTORE =
      "Examples:%n"
          + "  stillwatch restore monday.zip%n"
          + "  stillwatch restore monday.zip --data /var/lib/stillwatch%n"
          + "  stillwatch restore /mnt/elsewhere/2026-11-21.zip --data look-at-it%n%n";

  private Examples() {}
}
