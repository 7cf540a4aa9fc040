package io.stillwatch.sketch;

import io.stillwatch.exchange.Account.Verified;
import io.stillwatch.exchange.AuthorisedScope;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Traits as bytes: the fields at full width, texts with their length before. Stateless. */
final class TraitsBytes {
  private static final int FIELDS = 7 * Long.BYTES + 2;
  private static final Verified[] VERIFIED = Verified.values();

  private TraitsBytes() {}

  static byte[] write(AccountTraits traits) {
    ByteBuffer to =
        ByteBuffer.allocate(FIELDS + traits.authorised().map(TraitsBytes::size).orElse(0));
    to.putLong(traits.created()).putLong(traits.mailDomain()).putLong(traits.mailShape());
    to.putLong(traits.payment()).putLong(traits.country()).putLong(traits.org());
    to.putLong(traits.signupNetwork());
    to.put((byte) traits.verified().ordinal())
        .put((byte) (traits.authorised().isPresent() ? 1 : 0));
    traits.authorised().ifPresent(scope -> write(scope, to));
    return to.array();
  }

  static AccountTraits read(byte[] bytes) {
    ByteBuffer from = ByteBuffer.wrap(bytes);
    return new AccountTraits(
        from.getLong(),
        from.getLong(),
        from.getLong(),
        from.getLong(),
        from.getLong(),
        from.getLong(),
        from.getLong(),
        VERIFIED[from.get()],
        from.get() == 1 ? Optional.of(readScope(from)) : Optional.empty());
  }

  private static int size(AuthorisedScope scope) {
    int texts = textSize(scope.purpose());
    for (String model : scope.models()) {
      texts += textSize(model);
    }
    return texts + 2 * Long.BYTES + Integer.BYTES;
  }

  private static int textSize(String text) {
    return Integer.BYTES + text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static void write(AuthorisedScope scope, ByteBuffer to) {
    writeText(scope.purpose(), to);
    to.putLong(scope.until()).putLong(scope.exchanges()).putInt(scope.models().size());
    scope.models().forEach(model -> writeText(model, to));
  }

  private static AuthorisedScope readScope(ByteBuffer from) {
    String purpose = readText(from);
    long until = from.getLong();
    long exchanges = from.getLong();
    int count = from.getInt();
    List<String> models = new ArrayList<>();
    for (int model = 0; model < count; model++) {
      models.add(readText(from));
    }
    return new AuthorisedScope(purpose, until, models, exchanges);
  }

  private static void writeText(String text, ByteBuffer to) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    to.putInt(bytes.length).put(bytes);
  }

  private static String readText(ByteBuffer from) {
    byte[] bytes = new byte[from.getInt()];
    from.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
