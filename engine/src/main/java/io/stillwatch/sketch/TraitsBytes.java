package io.stillwatch.sketch;

import io.stillwatch.exchange.Account.Verified;
import io.stillwatch.exchange.AuthorisedScope;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Traits as bytes: the fields at full width, texts with their length before. Stateless. */
final class TraitsBytes {
  private static final Verified[] VERIFIED = Verified.values();

  private TraitsBytes() {}

  static void write(AccountTraits traits, DataOutput to) throws IOException {
    to.writeLong(traits.created());
    to.writeLong(traits.mailDomain());
    to.writeLong(traits.mailShape());
    to.writeLong(traits.payment());
    to.writeLong(traits.country());
    to.writeLong(traits.org());
    to.writeLong(traits.signupNetwork());
    to.writeByte(traits.verified().ordinal());
    to.writeBoolean(traits.authorised().isPresent());
    if (traits.authorised().isPresent()) {
      write(traits.authorised().get(), to);
    }
  }

  static AccountTraits read(DataInput from) throws IOException {
    return new AccountTraits(
        from.readLong(),
        from.readLong(),
        from.readLong(),
        from.readLong(),
        from.readLong(),
        from.readLong(),
        from.readLong(),
        VERIFIED[from.readUnsignedByte()],
        from.readBoolean() ? Optional.of(readScope(from)) : Optional.empty());
  }

  private static void write(AuthorisedScope scope, DataOutput to) throws IOException {
    writeText(scope.purpose(), to);
    to.writeLong(scope.until());
    to.writeLong(scope.exchanges());
    to.writeInt(scope.models().size());
    for (String model : scope.models()) {
      writeText(model, to);
    }
  }

  private static AuthorisedScope readScope(DataInput from) throws IOException {
    String purpose = readText(from);
    long until = from.readLong();
    long exchanges = from.readLong();
    int count = from.readInt();
    List<String> models = new ArrayList<>();
    for (int model = 0; model < count; model++) {
      models.add(readText(from));
    }
    return new AuthorisedScope(purpose, until, models, exchanges);
  }

  private static void writeText(String text, DataOutput to) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    to.writeInt(bytes.length);
    to.write(bytes);
  }

  private static String readText(DataInput from) throws IOException {
    byte[] bytes = new byte[from.readInt()];
    from.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
