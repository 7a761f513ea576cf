# Sharing & choices of one organization.

sharing-title = Sharing & choices
sharing-lead = Who gets data from { $organization }, as its policy has it, and where you have a say.
sharing-loading = Reading the policy
sharing-you-choose = You choose
sharing-you-choose-text = Nothing happens here unless you do something, or you can turn it off yourself.
sharing-they-ask = They will ask first
sharing-they-ask-text = { $organization } says it comes to you before. There is nothing to do until then.
sharing-none-stated = No choice stated
sharing-none-stated-text = The policy gives no opt-out here, so there is no switch.
sharing-law = Required by law
sharing-law-text = When a law or an authority demands it. The policy gives no choice.
sharing-object = Object
sharing-object-to = Object: { $recipient }
sharing-gets = Gets
sharing-gets-silent = What they get is not listed
sharing-limits = Limits
sharing-choice-opt-out = You can refuse when they tell you.
sharing-choice-permission = Only if you agree or do it yourself.
sharing-choice-settings = A setting in your account at { $organization }.
sharing-choice-external = Opt out at another place: see the limits. { $organization } has no switch for it.
sharing-choice-none-stated = No opt-out stated. You can still object.
