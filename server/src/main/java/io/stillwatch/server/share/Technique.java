package io.stillwatch.server.share;

import io.stillwatch.exchange.Channel;
import java.util.Set;

/** The techniques of MITRE ATLAS that a verdict can support. */
enum Technique {
  /** What a campaign is accused of. */
  EXTRACT_MODEL("AML.T0024.002", "Extract AI Model"),
  /** Every exchange goes that way. */
  INFERENCE_ACCESS("AML.T0040", "AI Model Inference API Access"),
  PROMPT_CRAFTING("AML.T0065", "LLM Prompt Crafting"),
  ESTABLISH_ACCOUNTS("AML.T0021", "Establish Accounts"),
  SERVICE_PROXIES("AML.T0008.005", "AI Service Proxies");

  private final String id;
  private final String title;

  Technique(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** The technique's id in ATLAS. */
  String id() {
    return id;
  }

  /** The technique's name in ATLAS. */
  String title() {
    return title;
  }

  /** Whether channels that testify support it. */
  boolean supportedBy(Set<Channel> testimony) {
    return switch (this) {
      case EXTRACT_MODEL, INFERENCE_ACCESS -> true;
      case PROMPT_CRAFTING -> testimony.contains(Channel.TEXT);
      case ESTABLISH_ACCOUNTS -> testimony.contains(Channel.SUPPLY);
      case SERVICE_PROXIES -> testimony.contains(Channel.NETWORK);
    };
  }
}
