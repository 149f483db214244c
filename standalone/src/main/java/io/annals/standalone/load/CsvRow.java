package io.annals.standalone.load;

import java.math.BigDecimal;
import java.util.Optional;

import org.apache.commons.csv.CSVRecord;

/** One row; asking for what is not there or not of that kind makes it unusable. */
public record CsvRow(CSVRecord values) {

    /** What must be there. */
    public String text(String column) {
        return optionalText(column).orElseThrow(() -> new UnusableRowException(column + " is empty"));
    }

    /** Empty and {@code ?} both mean that nothing is known. */
    public Optional<String> optionalText(String column) {
        if (!this.values.isConsistent()) {
            throw new UnusableRowException("the row has %d fields, not %d".formatted(this.values.size(),
                    this.values.getParser().getHeaderMap().size()));
        }
        String value = this.values.get(column).strip();
        return (value.isEmpty() || "?".equals(value)) ? Optional.empty() : Optional.of(value);
    }

    /** A whole number that must be there. */
    public int number(String column) {
        return optionalNumber(column).orElseThrow(() -> new UnusableRowException(column + " is empty"));
    }

    public Optional<Integer> optionalNumber(String column) {
        return optionalText(column).map((value) -> {
            try {
                return Integer.valueOf(value);
            }
            catch (NumberFormatException ex) {
                throw new UnusableRowException(column + " is not a whole number");
            }
        });
    }

    /** A number within bounds, both of which belong to it. */
    public Optional<BigDecimal> optionalDecimal(String column, int least, int most) {
        return optionalText(column).map((value) -> {
            BigDecimal number = decimal(column, value);
            if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
                throw new UnusableRowException("%s is not between %d and %d".formatted(column, least, most));
            }
            return number;
        });
    }

    private static BigDecimal decimal(String column, String value) {
        try {
            return new BigDecimal(value);
        }
        catch (NumberFormatException ex) {
            throw new UnusableRowException(column + " is not a number");
        }
    }

}
