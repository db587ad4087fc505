"""Common American given names: what tells a person at the head of a sentence from any other word in capitals."""

from __future__ import annotations

GIVEN_NAMES = frozenset(
    """
    aaron abby abigail abraham adam adele adrian adriana agnes aisha alan albert alberto alejandro alex alexa
    alexander alexandra alexis alfred ali alice alicia alison allan allen allison alma alvin alyssa amanda amber
    amelia amir amy ana andre andrea andrew andy angel angela angelica angie anita ann anna anne annette annie anthony
    antonia antonio april ariana arlene armando arnold arthur arturo ashley aubrey audrey austin autumn ava barb
    barbara barry bart beatrice becca becky belinda bella ben benjamin bennie benny bernadette bernard bernice bert
    bertha bess beth bethany betsy betty beverly bianca bill billie billy blake blanca bob bobby bonnie brad bradley
    brandi brandon brandy brenda brent brett brian briana bridget brittany brooke bruce bryan byron caleb calvin
    cameron camille candace candice cara carl carla carlo carlos carly carmen carol carole caroline carolyn carrie
    carter casey cassandra cassie catherine cathy cecilia celia cesar chad chandra charlene charles charlie charlotte
    chase chelsea cheryl chester chloe chris christa christian christie christina christine christopher christy chuck
    cindy claire clara clarence clark claude claudia clay clayton cliff clifford clint clinton clyde cody colin
    colleen connie connor constance cora corey corinne cory courtney craig cristina crystal curt curtis cynthia daisy
    dale dallas damian damon dan dana daniel danielle danny daphne darius darla darlene darnell darrell darren darryl
    dave david dawn dean deanna deb debbie deborah debra dee deepak deirdre delia delores denise dennis derek derrick
    desiree diana diane dianne diego dina dolores dominic don donald donna donnie dora doreen doris dorothy doug
    douglas doyle duane dustin dwayne dwight dylan earl earnest ed eddie edgar edith edna eduardo edward edwin eileen
    elaine eleanor elena eli elias elijah elisa elizabeth ella ellen ellie elliot elmer eloise elsa elsie elvira emily
    emma enrique eric erica erik erika erin ernest ernesto esteban esther ethan ethel eugene eva evan eve evelyn faith
    faye felicia felix fernando flora florence floyd frances francis francisco frank franklin fred freddie frederick
    gabriel gabriela gail garrett gary gavin gayle gene geneva genevieve geoff george georgia gerald geraldine gerard
    gilbert gina ginger gladys glen glenda glenn gloria gordon grace grant greg gregory greta gretchen guillermo gus
    gwen hal hank hannah harold harriet harry harvey hassan hattie hazel heather hector heidi helen helene henry
    herbert herman hilary hilda holly homer hope howard hugh hugo ian ida ike imani ines ingrid irene iris irma isaac
    isabel isabella ismael israel ivan ivy jack jackie jackson jacob jacqueline jade jaime jake jamal james jamie jan
    jana jane janelle janet janice janie jared jasmine jason javier jay jean jeanette jeanne jeff jeffrey jen jenna
    jennifer jenny jeremiah jeremy jermaine jerome jerry jesse jessica jessie jesus jill jim jimmie jimmy jo joan
    joann joanna joanne jodi jody joe joel joey johanna john johnny jon jonah jonathan jordan jorge jose josefina
    joseph josephine josh joshua joy joyce juan juanita judith judy julia julian juliana julie julio june justin kara
    karen karina karl karla kate katelyn katherine kathleen kathryn kathy katie katrina kay kayla keith kelley kelli
    kelly kelvin ken kendra kenneth kenny kent kerry kevin kim kimberly kirk kristen kristin kristina kristine kristy
    kurt kyle lana lance lara larry latoya laura lauren laurence laurie lawrence leah leann lee leigh lela lena leo
    leon leona leonard leroy leslie lester leticia levi lewis liam lila lillian lillie lily linda lindsay lindsey lisa
    liz lloyd lois lola lonnie lora lorena lorenzo loretta lori lorraine lottie lou louie louis louise lucas lucia
    lucille lucinda lucy luis luke lupe luther lydia lynda lynette lynn mabel mack madeline madison mae maggie malcolm
    malik mamie mandy manuel marc marcella marci marcia marco marcos marcus margaret margarita margie marguerite maria
    marian marianne maribel marie marilyn marina mario marion marisa marisol marjorie marla marlene marsha marshall
    marta martha martin marty marvin mary maryann mason mateo mathew matt matthew mattie maureen maurice max maxine
    megan mei melanie melba melinda melissa melody melvin mercedes meredith mia micah michael micheal michele michelle
    miguel mike mildred miles milton mindy minnie miranda miriam misty mitch mitchell moira mollie molly mona monica
    monique morgan morris moses muriel myra myrna myrtle nadia nadine nancy naomi natalia natalie natasha nate nathan
    nathaniel neal ned neil nellie nelson nettie nia nicholas nichole nick nicolas nicole nina nita noah noel nola
    nora norma norman olga olive oliver olivia omar ophelia ora orlando oscar otis owen pablo paige pam pamela pat
    patrice patricia patrick patsy patti patty paul paula paulette pauline pearl pedro peggy penelope penny percy
    perry pete peter phil philip phillip phyllis pilar polly preston priscilla priya quincy rachel rafael ralph ramon
    ramona randall randy raquel raul ravi ray raymond rebecca regina reginald rene renee rex rhoda rhonda ricardo
    richard rick ricky riley rita rob robert roberta roberto robin robyn rod roderick rodney rogelio roger roland
    roman ron ronald ronnie rosa rosalie rosalind rosalyn rosario rose roseann rosemarie rosemary rosie ross roxanne
    roy ruben ruby rudolph rudy russell rusty ruth ryan sabrina sadie sal sally salvador salvatore sam samantha samir
    sammy samuel sandra sandy santiago santos sara sarah sasha saul scott sean sebastian selena sergio seth shane
    shannon shari sharon shaun shawn sheila shelby sheldon shelley shelly sheri sherman sherri sherry sheryl shirley
    sidney silvia simon sofia sonia sonja sonya sophia sophie stacey stacy stan stanley stella stephanie stephen steve
    steven stuart sue susan susanne susie suzanne sybil sylvester sylvia tabitha tamara tameka tami tammy tania tanya
    tara tasha taylor ted terence teresa teri terrance terrell terrence terri terry tess thelma theodore theresa
    thomas tiffany tim timothy tina todd tom tommie tommy toni tony tonya tracey traci tracy travis trevor tricia
    trina tristan troy tyler tyrone ursula val valerie vanessa velma vera verna vernon veronica vicki vickie vicky
    victor victoria vince vincent viola violet virgil vivian wade wallace walt walter wanda warren wayne wendell wendy
    wesley whitney wilbur wilfred will willard william willie wilma winifred winston xavier yolanda yvette yvonne zach
    zachary zoe
    """.split()
)
"""Given names in lower case."""
