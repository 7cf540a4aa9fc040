package io.stillwatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts that do not come about, and what is said of them. */
final class ServeCommandTest {
  private static final String SECRET = "swordfish";

  @TempDir private Path folder = Path.of("");

  private Command serve(Object... words) {
    Object[] all = new Object[words.length + 5];
    all[0] = "serve";
    all[1] = "--data";
    all[2] = folder.resolve("data");
    all[3] = "--listen";
    all[4] = "127.0.0.1:0";
    System.arraycopy(words, 0, all, 5, words.length);
    return Command.inPipe(all);
  }

  @Test
  void anAddressOfControlDataThatIsNoneOrHoldsAPasswordIsRefusedAndNotRepeated() {
    Command other = serve("--control", "jdbc:mysql://127.0.0.1/control");
    assertThat(other.exitCode()).isEqualTo(2);
    assertThat(other.err()).contains("jdbc:postgresql:");
    Command open = serve("--control", "jdbc:postgresql://127.0.0.1/a?password=" + SECRET);
    assertThat(open.exitCode()).isEqualTo(2);
    assertThat(open.err()).contains("holds a password").doesNotContain(SECRET);
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void aDatabaseOutOfReachIsToldWithWhatToDoAndWithoutItsPassword() throws IOException {
    Path password = Files.writeString(folder.resolve("password"), SECRET + "\n");
    Path config = folder.resolve("config");
    Files.writeString(
        config,
        "control=jdbc:postgresql://127.0.0.1:1/control?user=watch\n"
            + "control-password-file="
            + password
            + "\n");
    Command down = serve("--config", config);
    assertThat(down.exitCode()).isEqualTo(1);
    assertThat(down.err())
        .contains("127.0.0.1:1/control", "--control", "[database-unreachable]")
        .doesNotContain(SECRET);
    Command none = serve("--config", config, "--control-password-file", folder.resolve("none"));
    assertThat(none.exitCode()).isEqualTo(3);
  }

  @Test
  void aNameOrMarkingThatPeersCouldNotBeGivenStopsTheStart() throws IOException {
    assertThat(serve("--tlp", "purple").err()).contains("--tlp wants white, green, amber or red");
    Path config = folder.resolve("config");
    Files.writeString(config, "provider=Acme\\nModels\n");
    Command refused = serve("--config", config);
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("provider's name");
    assertThat(serve("--provider", "a".repeat(201)).exitCode()).isEqualTo(2);
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void textsThatAreThereButNotToBeKeptStopTheStart() throws IOException {
    Files.createDirectories(folder.resolve("data").resolve("texts"));
    Command refused = serve();
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("--keep-text", "texts");
  }
}
