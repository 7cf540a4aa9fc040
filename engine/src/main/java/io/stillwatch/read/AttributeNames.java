package io.stillwatch.read;

import java.util.List;

/**
 * What a log in a foreign form calls the parts that no convention names. In each list the first
 * name that the log has a value for is taken; account names go before key names. The names apply to
 * OTLP attributes (of the span first, then of the resource), to LiteLLM's metadata, and to the
 * envelope and the headers of a request/response pair.
 *
 * @param account names of the account
 * @param key names of a fingerprint of the key, which stands for the account where no account is
 *     told
 * @param address names of the client's IP address
 * @param userAgent names of the client's own description of itself
 */
public record AttributeNames(
    List<String> account, List<String> key, List<String> address, List<String> userAgent) {

  /**
   * The names in common use. The service's name comes last for the key: where nothing else is
   * logged, the exchanges of a service are those of one account, which can never be a group of its
   * own.
   */
  public static final AttributeNames DEFAULT =
      new AttributeNames(
          List.of("account", "account_id", "enduser.id", "user.id", "stillwatch.account"),
          List.of("api_key_hash", "key_hash", "user_api_key_hash", "api_key.id", "service.name"),
          List.of("client.address", "ip", "client_ip", "requester_ip_address", "x-forwarded-for"),
          List.of("user_agent.original", "user_agent", "user-agent"));

  public AttributeNames {
    account = List.copyOf(account);
    key = List.copyOf(key);
    address = List.copyOf(address);
    userAgent = List.copyOf(userAgent);
  }
}
