package io.stillwatch.laboratory.campaign;

import io.stillwatch.laboratory.chance.Chance;
import io.stillwatch.laboratory.network.Client;
import io.stillwatch.laboratory.network.Clients;
import io.stillwatch.laboratory.network.Networks;
import io.stillwatch.laboratory.population.Identity;
import io.stillwatch.laboratory.population.Setup;
import io.stillwatch.laboratory.population.World;
import io.stillwatch.laboratory.wording.Names;
import java.util.List;
import java.util.stream.Stream;

/** How an account comes to the model. */
enum AccessPath {
  /** The interface for programs, through the pool's exits. */
  PLAIN,
  /** A company's account with a cloud that resells the model: requests come from its machines. */
  CLOUD,
  /** A subscription for people, driven by a browser. */
  SUBSCRIPTION;

  /** Another path than the plain one for two thirds of the accounts at full strength. */
  static AccessPath draw(double strength, Chance chance) {
    return chance.happens(strength) ? chance.pick(values()) : PLAIN;
  }

  Identity holder(Identity identity, Chance chance) {
    return switch (this) {
      case PLAIN -> identity;
      case CLOUD -> identity.of(Names.name(chance) + " Ltd", false).on("enterprise");
      case SUBSCRIPTION -> identity.on("max");
    };
  }

  Client client(Client usual, Chance chance) {
    return switch (this) {
      case PLAIN -> usual;
      case CLOUD -> Clients.library(chance);
      case SUBSCRIPTION -> Clients.browser(chance);
    };
  }

  Setup setup(Setup usual, World world, Chance chance) {
    return switch (this) {
      case PLAIN -> usual;
      case CLOUD -> Setup.program(world, chance);
      case SUBSCRIPTION -> Setup.person(world, chance);
    };
  }

  /** The addresses that requests come from. */
  List<String> exits(List<String> usual, Chance chance) {
    return this == CLOUD
        ? Stream.generate(() -> Networks.hosting(chance)).limit(chance.between(2, 6)).toList()
        : usual;
  }
}
