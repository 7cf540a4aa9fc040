package io.stillwatch.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.stillwatch.server.control.ControlStore;
import io.stillwatch.server.control.ControlStore.Kind;
import io.stillwatch.server.control.States;
import io.stillwatch.server.locks.Holder;
import io.stillwatch.server.locks.Role;
import io.stillwatch.server.locks.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ControlFolderTest extends ControlStoreContract {
  @TempDir private Path folder = Path.of("");

  @Override
  ControlStore open() {
    return ControlStore.open(folder, Optional.empty());
  }

  @Override
  List<String> audit() throws IOException {
    return Files.readAllLines(folder.resolve("audit.log"));
  }

  private Tokens tokens() {
    return new Tokens(States.open(open().states(Kind.TOKENS), Holder.class, Holder::hash));
  }

  @Test
  void aTokenThatWasBeingWrittenWhenTheServiceWasKilledSpoilsNoOther() throws Exception {
    String first = tokens().issue("first", Role.DECIDE);
    Path file = folder.resolve("tokens.log");
    String line = Files.readString(file);
    for (int length = 1; length < line.length(); length += 7) {
      Files.writeString(file, line.substring(0, length), StandardOpenOption.APPEND);
      Tokens again = tokens();
      assertThat(again.holder(first)).as("torn after %d", length).isPresent();
      String second = again.issue("second", Role.ANALYST);
      assertThat(tokens().holder(first)).isPresent();
      assertThat(tokens().holder(second)).isPresent();
    }
  }
}
