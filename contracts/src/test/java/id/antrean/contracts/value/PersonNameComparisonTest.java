package id.antrean.contracts.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names are one, and which may be of one person, by example. */
class PersonNameComparisonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Renée-Zoë                    | RENE ZU
            Groß                         | GROS
            R.A. Kartini                 | KARTINI A R
            Budi                         | BUDI
            Santoso, Budi                | BUDI SANTOSO
            Budi Budi                    | BUDI
            M. Quraish Shihab            | KURAISH MUHAMMAD SHIHAB
            Budi M.                      | BUDI M
            Zainal M.                    | ZAINAL M
            H Budi                       | BUDI
            Haji                         | HAJI
            Ibu                          | IBU
            Haji Ibu                     | HAJI IBU
            Dr. M.                       | DR M
            H. B.                        | B H
            Aa Ngurah                    | AA NGURAH
            Bbb                          | BB
            I Gusti Ngurah Rai           | GUSTI NGURAH RAI I
            Raden Saleh                  | RADEN SALEH
            S.H. Mintardja               | MINTARJA S
            Ma Ling                      | LING MA
            李 明明                      | 明明 李
            """)
    void theKeyIsCapitalLettersInAnOrderOfItsOwn(String name, String key) {
        assertThat(new PersonName(name).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Budi Santoso               | BUDI SANTOSO
            Budi Santoso               | Santoso, Budi
            Budi Santoso               | Budi-Santoso
            José Renée                 | Jose Renee
            Siti Nur'aini              | SITI NURAINI
            Siti Nur'aini              | Siti Nur Aini
            Nuraini                    | Nur Aini
            Nurul Huda                 | Nurulhuda
            Noer Hidajat Djaja         | Nur Hidajat Jaya
            Abdul Rahman               | Abdurrahman
            Abdul Rahman               | Abdur Rahman
            Abdul Rahman               | Abdurahman
            Abdul Hamid                | Abdulhamid
            Abd. Hamid                 | Abdoel Hamid
            Abdul Latif                | Abdullatif
            Abdul Salam                | Abdussalam
            Budi Santoso               | Dr. Budi Santoso
            Budi Santoso               | dr Budi Santoso
            Budi Santoso               | drg. Budi Santoso
            Budi Santoso               | Prof. Dr. Ir. H. Budi Santoso, M.Sc., Ph.D.
            Budi Santoso               | Prof.Dr.Ir.H.Budi Santoso,M.Sc.,Ph.D.
            Budi Santoso               | KH Budi Santoso
            Budi Santoso               | K.H. Budi Santoso
            Budi Santoso               | Bapak Budi Santoso
            Budi Santoso               | Bpk. Budi Santoso
            Budi Santoso               | Sdr. Budi Santoso
            Budi Santoso               | Tn Budi Santoso
            Budi Santoso               | Ustadz Budi Santoso
            Budi Santoso               | Hadji Budi Santoso
            Budi Santoso               | Budi Santoso, S.H.
            Budi Santoso               | Budi Santoso SH
            Budi Santoso               | Budi Santoso S. H.
            Budi Santoso               | Budi Santoso, S.Kom
            Budi Santoso               | Budi Santoso SKom MM
            Budi Santoso               | Budi Santoso S Kom
            Budi Santoso               | Budi Santoso S.T., M.T.
            Budi Santoso               | Budi Santoso ST
            Budi Santoso               | Budi Santoso, S.Pd.I., M.Pd.
            Budi Santoso               | Budi Santoso, A.Md
            Budi Santoso               | dr. Budi Santoso, Sp.A.
            Budi Santoso               | Budi Santoso, MA
            Budi Santoso               | Budi Santoso M.A.
            Ani Lestari                | Hj. Ani Lestari
            Ani Lestari                | Ibu Hajjah Ani Lestari
            Ani Lestari                | Dra Ny Ani Lestari
            Ani Lestari                | Mrs. Ani Lestari
            Muhammad Rizki             | Muh. Rizki
            Muhammad Rizki             | Moh Rizki
            Muhammad Rizki             | Mohd. Rizki
            Muhammad Rizki             | Mhd Rizki
            Muhammad Rizki             | M. Rizki
            Muhammad Rizki             | H. M. Rizki
            Muhammad Rizki             | H.M.Rizki
            Muhammad Rizki             | Mochammad Rizki
            Muhammad Rizki             | Moch. Rizki
            Muhammad Rizki             | Mochamad Rizky
            Muhammad Rizki             | Muhamad Rizqi
            Muhammad Rizki             | Muhammed Rizki
            Muhammad Rizki             | Mohamed Rizki
            Ahmad Fauzi                | Achmad Fauzi
            Ahmad Fauzi                | Akhmad Fauzi
            Ahmad Fauzi                | Ach. Fauzi
            Siti Aminah                | St. Aminah
            Siti Aminah                | Hj St Aminah
            Siti Aminah                | Sitti Aminah
            Ahmad Ali                  | Ahmad bin Ali
            Ahmad Ali                  | Ahmad b. Ali
            Aisyah Ali                 | Aisyah binti Ali
            Aisyah Ali                 | Aisyah bt Ali
            Sukarno                    | Soekarno
            Joko                       | Djoko
            Cahyono                    | Tjahjono
            Wijaya                     | Widjaja
            Syahrir                    | Sjahrir
            Nyoman                     | Njoman
            Panji                      | Pandji
            Rahmat                     | Rachmat
            Khairul                    | Chairul
            Candra                     | Chandra
            Kristina                   | Christina
            Anisa                      | Annisa
            Taufik                     | Taufiq
            """)
    void oneNameHasOneKeyHoweverItIsWritten(String one, String other) {
        assertThat(new PersonName(one).key()).isEqualTo(new PersonName(other).key());
        assertOverlap(one, other, true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Budi              | Budi Santoso
            Budi              | Budiman
            Hasan             | Husen
            Dian              | Diana
            Dina              | Nida
            Joko              | Yoko
            Budi S.           | Budi Santoso
            Budi M.           | M. Budi
            Dwi Yanti         | Dwiyanti
            Abdullah          | Abdul
            李 明明           | 李 明
            """)
    void otherNamesHaveOtherKeys(String one, String other) {
        assertThat(new PersonName(one).key()).isNotEqualTo(new PersonName(other).key());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BUDI                       | Budi Santoso
            Santoso                    | Budi Santoso
            H. Budi                    | Budi Santoso, S.E.
            Santoso, Budi Hartono      | Budi Santoso
            M. Budi                    | Made Budi
            M. Budi                    | Muhammad Budi Santoso
            Budi S.                    | Budi Santoso
            Budi S                     | Budi Hartono Santoso
            B. Santoso                 | Budi Santoso
            B. H. Santoso              | Budi Hartono Santoso
            B. Hartono Santoso         | Budi Hartono S.
            R. Budi                    | Raden Budi
            Muhammad                   | Muhammad Rizki
            Muh. Rizki                 | Mohammad Rizki Ramadhan
            Siti Nur'aini              | NURAINI
            Nur Aini                   | Siti Nur'aini
            Dwi Yanti                  | Dwiyanti
            Tri Wahyuni Sari           | Triwahyuni
            Budi Santoso               | Budi Santso
            Budi Santoso               | Budi Santosos
            Budi Santoso               | Budi Santaso
            Budi Santoso               | Budi Satnoso
            Budi Santoso               | Zantoso
            Hartono                    | Harttono
            Setiawan                   | Budi Stiawan
            Aminah                     | Amina
            Suharjo                    | Soeharjo
            """)
    void namesThatMayBeOfOnePersonOverlap(String one, String other) {
        assertOverlap(one, other, true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Budi                       | Budiman
            Budi                       | Ani
            Siti                       | Sita
            Dian                       | Diana
            Budi Santoso               | Budi Hartono
            Budi Santoso               | Siti Nur'aini
            Rizki                      | Rizka
            Dewa Putra                 | Dewi Putri
            Susanto                    | Susanti
            Adrian                     | Adriana
            Hasan                      | Husen
            Haryanto Setiawan          | Heryanto Setyawan
            B. S.                      | Budi Santoso
            M. A.                      | Muhammad Ali
            M. Rizki                   | Muhammad
            M. Ali                     | Mali
            B. Budi                    | Budi Santoso
            S. Budi                    | Hartono Santoso
            B. Bambang Santoso         | Budi Hartono Santoso
            Haji                       | Haji Budi
            Ibu Ani                    | Ibu Sri
            Haji Ibu                   | Haji
            Dr. Budi                   | Dr. Ani
            Budi, S.H.                 | Ani, S.H.
            Ahmad bin Ali              | Umar bin Hasan
            Muhammad Ali               | Muhammad Umar
            Abdul Rahman               | Abdul Rahim
            Nuraini                    | Nurhayati
            Nuraini                    | Nuraida
            李 明                      | 王 明
            """)
    void namesOfDifferentPeopleDoNotOverlap(String one, String other) {
        assertOverlap(one, other, false);
    }

    private static void assertOverlap(String one, String other, boolean expected) {
        assertThat(new PersonName(one).overlaps(new PersonName(other))).isEqualTo(expected);
        assertThat(new PersonName(other).overlaps(new PersonName(one))).isEqualTo(expected);
    }
}
