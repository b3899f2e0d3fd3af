import { familiesFrom } from '../../learned/families';

/**
 * What agents' words are about, as families of words: wording nobody has listed is still recognised by what it is made of ("the framework
 * does not extend to", "our rulebook says no"). One family a line; a star stands for any ending; of several words each counts by itself
 * unless joined by "_". A word may belong to several families.
 */
const FAMILIES = `
POLICY policy policies rule rules ruling rulebook rulebooks guideline* procedure* process* protocol* terms conditions regulation* t&c* tc* tcs small_print fine_print framework criteria criterion eligibility eligible entitle* clause* contract* agreement* charter standard standards practice provision* stipulat* statute* schedule_of governed govern* compliance audit mandate* mandat* guidance handbook manual paragraph section tariff
SYSTEM system systems computer screen software platform portal database tool automat* algorithm setup server crm template* script workflow
ABOVE head_office management headquarters hq corporate upstairs compliance legal_team legal_department underwriter* board directors superior* supervisor* authority authoris* authoriz* discretion permission permitted permit* allow* clearance sign-off
CANNOT unable cannot impossible powerless helpless
NOTPOSS possible option* available feasible viable scope remit power hands position
DENY decline* declin* deny denied refuse* refus* reject* turn_down turned_down withhold* disallow* exclude* exclud* void voided forfeit* ineligible invalid excepted exception* rule_out closed final finality definitive settled conclusive irreversible
NEG not no never none nothing nobody neither nor nowhere without
ALTERNATIVE instead however alternatively otherwise meanwhile alternatively although though
OFFER offer* offering arrange* arrang* organise* organis* organize* organiz* set_up sort sorted sorting fix fixed fixing refund* replac* credit* repair* send sent sending post posted ship shipped shipping order ordered reorder* rebook* waive* waiv* book booked booking deliver* pay paying paid reimburs* swap* exchang* upgrade* collect*
DONE done processed issued credited posted sent shipped updated corrected fixed booked reset added removed cancelled arranged raised reopened
ME i me my mine myself
US we us our ours ourselves
YOU you your yours yourself yourselves u ur
CUSTOMERS customer* client* caller* people others everyone everybody anyone anybody user* guest* member* passenger* patient_s subscriber* consumer* resident* tenant* shopper*
THEM they them their he she him her his
THIRD courier* driver* carrier* supplier* manufacturer* vendor* bank airline* network partner* contractor* engineer* technician* warehouse depot landlord
DEPT team* department* dept colleague* desk branch office offices division unit section section_s line queue agent* advisor* adviser* specialist* centre center group side end
PASS transfer* transferr* forward* refer referr* refers redirect* escalat* pass passed passing route* routed routing hand_over handing handed divert* connect* direct* signpost* relay* reassign* put_through putting_through bounce* move_you moving_you
CONTACT contact* call calls called calling ring phone* email* e-mail* write reach* speak speaking talk* message* get_in_touch chase chasing dial visit approach ask enquire inquire consult liaise
OTHERS_JOB someone somebody elsewhere different another wrong separate else unrelated outside responsible responsibility liable liability jurisdiction handle* deals deal
SELF yourself yourselves directly online
BLAME fault* fault mistake* error* neglect* oversight misuse* careless* failure negligence responsible blame* cause* caused causing own_doing doing result consequence*
FAILEDTO failed fail failing forgot forgotten forget neglected omitted ignored ignore missed overlook* skipped skip didn't bother bothered
SHOULDHAVE should ought could supposed meant expected
CHECKED check* read reads reading look* notice* noticed verify* verif* review* confirm* listen* pay_attention aware realise* realize* understand* understood know knew follow* followed study
BEFORE before earlier sooner beforehand first initially originally time prior
SIGNED signed sign accepted accept agreed agree chose choose chosen opted selected ticked entered provided gave supplied picked requested clicked submitted typed authorised
CLAIM claim* claims claiming alleg* suppos* apparent* assert* insist* maintain* say says saying said suggest*
WRONG wrong incorrect* mistaken* mistake* inaccurate untrue false misunderst* confus* misread* misremember* misinform* imagin* exaggerat* fabricat* dishonest lying lie lies nonsense
RECORDS record* log logs file files note notes data tracking history show shows showing indicate* evidence proof documented reflect* according screen_shows
DISPUTE contrary different differ* otherwise doubt* contradict* disagree* dispute* doesn't_match inconsistent match matches matching tally
SORRY sorry apologise* apologis* apologize* apologiz* apology apologies regret* regrettab* pardon forgive condolences
IFANY if any should whatever whether may might possibly perhaps potential*
FEELING feel feels felt feeling feelings upset disappoint* frustrat* annoy* annoyance inconvenienc* distress* dissatisf* discomfort offence offended offend* unhappy displeas* disheartened let_down trouble* bother* hassle* confusion
EXPERIENCE experience* experienced caused encountered suffered incurred occasioned perceiv* perception view impression
SAIDBEFORE already previous* previously again repeat* repeated reiterat* mentioned stated explained told advised informed pointed covered addressed answered once twice times earlier
SMALL just only merely simply small minor little tiny trivial slight* few couple simple easy hardly scarcely barely isn't big deal end_of_the_world matter fuss nothing petty insignificant negligible drama
COMMON common* normal* usual* happens happen typical* standard routine* everyone always regular* part_of every
OBVIOUS obvious* obviously clear clearly evident* plain plainly surely simply any_one anyone everybody self-explanatory
CALM calm* relax* settle* chill* breath* breathe composed compose cool patience patient patiently patience steady gather collect_yourself quiet easy
TONE tone language attitude manner* rude* rudeness polite* politely civil* civilly respectful* respect shout* shouting aggress* hostile hostility temper abuse* abusive emotion* emotional* hysteri* angry anger anger's worked worry worrying panic* dramatic overreact* agitat* sensitive irritable moody
WAIT wait* waiting hold patience queue patient bear longer delay* await* sit_tight stand_by hang hang_on
VAGUE soon shortly eventually due_course moment while sometime someday later time timely turn possible possibly asap later_on stage point near future foreseeable date further notice underway pending ongoing progress currently present working hopefully expected until once when
HOPE hope* hopeful* hopefully try* tries tried trying aim* attempt* best endeavour* endeavor* strive*
ABSOLUTE guarantee* promise* assure* assured assurance certain certainly definitely absolutely definite 100% hundred percent never always sure surely without_fail without_doubt doubt undoubtedly swear word trust rest_assured worry worries bet every ever all anything everything completely totally perfect* whatever
FUTURE will shall going gonna 'll won't
AGAIN again ever anymore repeat* future next
MUST must need needs needed have_to has_to required require* requires oblig* shall essential mandatory compulsory necessary expected insist* instruct* demand* ordered
PLEASE please kindly pls
COULDYOU could would can
IMPER provide supply submit complete fill send call ring email check read wait try restart reset reboot click log download upload visit go come stop do don't refrain cease desist ensure make remember note bear keep return sign pay follow use contact
STOPIT stop refrain cease desist quit enough avoid
VALUE value* valued appreciate* important importance pride* prioritise* priority priorities treasure* committed commitment dedicated dedication strive* excellence feedback loyalty loyal thank thanks gratitude business custom pleasure delighted happy
CANNED noted receipt acknowledge* correspondence enquiry inquiry query ticket reference communication hereby herewith aforementioned undersigned regarding regards concerning pertaining reach_out touch_base moving_forward going_forward assist* assistance facilitat* utilis* utiliz* resolution resolve* resolving experience satisfaction satisfy matter seriously convenience earliest further_assistance understanding cooperation co-operation patience bear
SERIOUS seriously utmost highest fully deeply truly sincerely extremely greatly
THANK thank thanks cheers appreciated grateful
LETME let lemme allow
REASON because since so as due owing reason
TIME today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday noon midday midnight morning afternoon evening week weeks day days hour hours minute minutes month months january february march april june july august september october november december am pm o'clock
NOTIFY update* inform* notify notif* advise* know hear keep_you posted get_back come_back back touch
LOOKINTO look* investigat* review* consider* examin* process* assess* evaluat*
WHO manager name colleague
ASKQ what which when where how who why
WISH wish would_like love want
DEGREE very so really quite too extremely
GOODBYE bye goodbye day weekend regards wishes
GREET hi hello dear good
MONEY refund* money pay* paid charge* fee* fees cost* price* bill* invoice* compensation credit deposit
GOODS order* parcel* package* item* product* delivery deliveries account* service*
`;

export const { of: familiesOf, ofRun: familiesOfRun } = familiesFrom(FAMILIES);
