package io.stillwatch.flink;

import java.time.Duration;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The job's front door. Logs that end run as a batch, unless the cluster's settings name another
 * mode; logs that go on run as a stream, with a checkpoint a minute unless another interval is set.
 */
public final class StillwatchJob {
  private static final Duration CHECKPOINTS = Duration.ofMinutes(1);

  private StillwatchJob() {}

  /** Runs the job where it was submitted. */
  public static void main(String[] arguments) throws Exception {
    JobOptions options = JobOptions.of(arguments);
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
    prepare(options, environment);
    environment.execute("Stillwatch");
  }

  /** Adds the job to an environment. */
  public static void prepare(JobOptions options, StreamExecutionEnvironment environment) {
    new JobSteps(options, environment, configure(options, environment)).add();
  }

  /** Sets what the job relies on; says whether it is a batch. */
  static boolean configure(JobOptions options, StreamExecutionEnvironment environment) {
    boolean batch =
        options.bounded()
            && environment
                .getConfiguration()
                .getOptional(ExecutionOptions.RUNTIME_MODE)
                .map(mode -> mode != RuntimeExecutionMode.STREAMING)
                .orElse(true);
    Configuration settings = new Configuration();
    settings.set(
        ExecutionOptions.RUNTIME_MODE,
        batch ? RuntimeExecutionMode.BATCH : RuntimeExecutionMode.STREAMING);
    settings.set(PipelineOptions.OBJECT_REUSE, true);
    // A type that only reflection can write would make state that the next version cannot read.
    settings.set(PipelineOptions.GENERIC_TYPES, false);
    environment.configure(settings);
    if (!options.bounded() && !environment.getCheckpointConfig().isCheckpointingEnabled()) {
      environment.enableCheckpointing(CHECKPOINTS.toMillis());
    }
    return batch;
  }
}
