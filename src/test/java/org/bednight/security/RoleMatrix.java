package org.bednight.security;

import jakarta.ws.rs.Consumes;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Calls each operation and page as somebody of one role, of an authority that they see and of one that they do not see, and
 * holds the answers against {@code openapi/access.md}.
 *
 * @param own an authority that the caller sees
 * @param second another that the caller sees, or that is not on record
 * @param other one on record that the caller does not see
 */
record RoleMatrix(String own, String second, String other) {

    /** Statuses that whoever may call an operation is not answered with. */
    private static final Set<Integer> UNFIT = Set.of(401, 403, 500, 503);

    /** Calls an operation at a filled-in address. */
    interface Caller {
        /** Returns the status of the answer. */
        int call(Method call, String address) throws Exception;
    }

    /** Returns what was answered otherwise than the table says. */
    List<String> wrongAnswers(Role role, Caller caller) throws Exception {
        var wrong = new ArrayList<String>();
        for (var call : AccessTest.CALLS) {
            boolean may = mayCallOfOne(role, call);
            int answered = caller.call(call, address(call, own));
            if (may ? UNFIT.contains(answered) : answered != 403) {
                wrong.add("%s may%s, but was answered %d: %s".formatted(role, may ? "" : " not", answered, call));
            }
            if (call.getAnnotation(Access.class).scope() == Scope.NAMED) {
                int ofOther = caller.call(call, address(call, other));
                if (ofOther != 404) {
                    wrong.add("%s was answered %d of another authority: %s".formatted(role, ofOther, call));
                }
            }
        }
        return wrong;
    }

    /** Returns the address of an operation or page of one authority. */
    String address(Method call, String code) {
        var address = AccessTest.address(call)
                .replace("{code}", code)
                .replace("{id}", code + "-2024-25-P01-v1")
                .replace("{kind}", "allocations")
                .replace("{financialYear}", "2024-25")
                .replace("{extension}", "csv")
                .replace("{chart}", "cumulative-cost")
                .replace("{sector}", "YOI")
                .replace("{from}", "2024-04-01")
                .replace("{episode}", "E-9121")
                .replaceAll("\\{\\w+}", "name");
        return switch (address) {
            case "/data/episodes/add" -> address + "?authority=" + code;
            case "/api/v1/pool" -> address + "?authorities=%s,%s".formatted(own, code.equals(own) ? second : code);
            default -> address;
        };
    }

    static String consumed(Method call) {
        var consumes = Optional.ofNullable(call.getAnnotation(Consumes.class))
                .orElse(call.getDeclaringClass().getAnnotation(Consumes.class));
        return consumes == null ? "application/json" : consumes.value()[0];
    }

    private static boolean mayCallOfOne(Role role, Method call) {
        var access = call.getAnnotation(Access.class);
        return AccessTest.mayCall(role, access)
                && access.scope() != Scope.ALL
                && !(role == Role.ADMIN && isOfKind(call));
    }

    /** Says whether the kind of facts decides who may change them: here allocations, which are no admin's. */
    private static boolean isOfKind(Method call) {
        return AccessTest.address(call).contains("{kind}/")
                || AccessTest.address(call).endsWith("upload/{kind}");
    }
}
