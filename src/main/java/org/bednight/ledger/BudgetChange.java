package org.bednight.ledger;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an import of allocations did to the budget of one authority and year, in pounds.
 *
 * @param before null where no allocation was known
 * @param after null where none is left
 */
@Schema(description = "The budget of an authority and year before and after, with every allocation on record")
public record BudgetChange(
        @Schema(examples = "E08000025") String authority,
        @Schema(examples = "2018-19") String financialYear,
        @Schema(examples = "408113.00") @Nullable BigDecimal before,
        @Schema(examples = "567615.00") @Nullable BigDecimal after) {}
