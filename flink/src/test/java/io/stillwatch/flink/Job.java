package io.stillwatch.flink;

import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The job in a cluster within this process. */
final class Job {
  private Job() {}

  /** Runs it to its end. */
  static void run(int slots, Configuration settings, List<String> arguments) throws Exception {
    environment(slots, settings, arguments).execute();
  }

  /** Makes it ready to run. */
  static StreamExecutionEnvironment environment(
      int slots, Configuration settings, List<String> arguments) {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createLocalEnvironment(slots, settings);
    StillwatchJob.prepare(JobOptions.of(arguments.toArray(String[]::new)), environment);
    return environment;
  }
}
