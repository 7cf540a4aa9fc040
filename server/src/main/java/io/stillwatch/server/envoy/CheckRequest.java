package io.stillwatch.server.envoy;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * What Envoy asks about.
 *
 * @param readable whether the bytes were a request at all
 * @param account the value of the header {@code x-stillwatch-account}, empty if there is none;
 *     hostile text
 */
public record CheckRequest(boolean readable, String account) {
  /** Bytes that are no request. */
  public static final CheckRequest UNREADABLE = new CheckRequest(false, "");

  private static final String HEADER = "x-stillwatch-account";

  /** Where the headers stand: CheckRequest.attributes.request.http, then its map or its list. */
  private static final List<Integer> TO_HTTP = List.of(1, 4, 2);

  private static final int HEADERS = 3;
  private static final int HEADER_MAP = 13;
  private static final int KEY = 1;
  private static final int VALUE = 2;
  private static final int RAW_VALUE = 3;

  /**
   * Reads a message.
   *
   * @throws IOException if the bytes are not one
   */
  static CheckRequest read(CodedInputStream in) throws IOException {
    return new CheckRequest(true, within(in, new ArrayDeque<>(TO_HTTP)));
  }

  private static String within(CodedInputStream in, Deque<Integer> path) throws IOException {
    String account = "";
    while (!in.isAtEnd()) {
      int tag = in.readTag();
      int field = WireFormat.getTagFieldNumber(tag);
      boolean message = WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED;
      String found = "";
      if (message && !path.isEmpty() && field == path.element()) {
        Deque<Integer> rest = new ArrayDeque<>(path);
        rest.remove();
        found = within(inner(in), rest);
      } else if (message && path.isEmpty() && field == HEADERS) {
        found = entry(inner(in));
      } else if (message && path.isEmpty() && field == HEADER_MAP) {
        found = list(inner(in));
      } else if (tag == 0 || !in.skipField(tag)) {
        throw new IOException("a group that was not begun");
      }
      account = found.isEmpty() ? account : found;
    }
    return account;
  }

  private static CodedInputStream inner(CodedInputStream in) throws IOException {
    return in.readBytes().newCodedInput();
  }

  private static String list(CodedInputStream in) throws IOException {
    String account = "";
    while (!in.isAtEnd()) {
      int tag = in.readTag();
      if (tag == WireFormat.WIRETYPE_LENGTH_DELIMITED + (KEY << 3)) {
        String found = entry(inner(in));
        account = found.isEmpty() ? account : found;
      } else if (tag == 0 || !in.skipField(tag)) {
        throw new IOException("a group that was not begun");
      }
    }
    return account;
  }

  /** The value of a name and a value, if the name is the account's. */
  private static String entry(CodedInputStream in) throws IOException {
    String name = "";
    String value = "";
    while (!in.isAtEnd()) {
      int tag = in.readTag();
      boolean text = WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED;
      switch (text ? WireFormat.getTagFieldNumber(tag) : 0) {
        case KEY -> name = in.readStringRequireUtf8();
        case VALUE, RAW_VALUE -> {
          String read = in.readString();
          value = read.isEmpty() ? value : read;
        }
        default -> {
          if (tag == 0 || !in.skipField(tag)) {
            throw new IOException("a group that was not begun");
          }
        }
      }
    }
    return name.toLowerCase(Locale.ROOT).equals(HEADER) ? value : "";
  }
}
