package id.antrean.contracts.value;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The languages in which we write to people; Indonesian where nothing else is known. */
public enum Language {
    @JsonProperty("id")
    INDONESIAN,
    @JsonProperty("en")
    ENGLISH
}
