package io.annals.command.tenant;

import io.annals.api.Ids;
import io.annals.command.uniquekey.UniqueValue;

/** The primary domain of a tenant, unique on the platform. */
public final class TenantDomain {

    private TenantDomain() {
    }

    public static UniqueValue of(String primaryDomain) {
        return UniqueValue.of(Ids.PLATFORM, "domain", "primaryDomain", primaryDomain);
    }

}
